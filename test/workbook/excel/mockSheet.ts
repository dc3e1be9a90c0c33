import { formatAddress } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/port";
import { clientObject, type Queue, type Spec } from "./clientObject";
import type { MockBook } from "./mockBook";
import { mockRange } from "./mockRange";

/** A sheet with its tables and charts. */
export function mockSheet(queue: Queue, book: MockBook, name: string): unknown {
  const logged = (path: string): Spec => ({
    read: () => ({}),
    write: (property, value) => book.log.push(`${name} ${path}.${property} = ${JSON.stringify(value)}`),
  });
  return {
    getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => mockRange(queue, book, { sheet: name, row, column, rows, columns }),
    getUsedRangeOrNullObject: () => mockRange(queue, book, () => book.used(name)),
    freezePanes: { freezeRows: (rows: number) => queue.push(() => book.log.push(`${name} freezeRows(${rows})`)) },
    pageLayout: clientObject(queue, {
      ...logged("pageLayout"),
      members: { setPrintArea: (range: { area: Area }) => queue.push(() => book.log.push(`${name} pageLayout prints ${formatAddress(range.area)}`)) },
    }),
    delete: () => queue.push(() => book.removeSheet(name)),
    activate: () => queue.push(() => book.log.push(`${name} activate`)),
    tables: {
      add: (range: { area: Area }, headers: boolean) => {
        const key = `new${book.tables.size}`;
        queue.push(() => book.tables.set(key, { area: range.area }));
        return clientObject(queue, {
          read: () => ({}),
          write: (property, value) => {
            if (property === "name") {
              book.tables.set(String(value), book.tables.get(key)!);
              book.tables.delete(key);
            } else book.log.push(`table ${property} = ${String(value)}, headers ${headers}`);
          },
        });
      },
    },
    charts: {
      getItemOrNullObject: (id: string) =>
        clientObject(queue, {
          read: () => (book.sheet(name).charts.has(id) ? { name: id } : null),
          members: { delete: () => queue.push(() => book.sheet(name).charts.delete(id)) },
        }),
      add: (type: string, range: { area: Area }, by: string) => mockChart(queue, book, name, type, formatAddress(range.area), by),
    },
  };
}

function mockChart(queue: Queue, book: MockBook, sheet: string, type: string, values: string, by: string): unknown {
  const chart: Record<string, any> = { type, by, series: [{ values }] };
  const sink = (target: Record<string, unknown>, prefix = "", members: Record<string, unknown> = {}): any =>
    clientObject(queue, { read: () => ({}), write: (property, value) => void (target[prefix + property] = value), members });
  const series = (i: number): any =>
    clientObject(queue, {
      read: () => ({}),
      write: (property, value) => Object.assign((chart.series[i] ??= {}), { [property]: value }),
      members: {
        setValues: (range: { area: Area }) => queue.push(() => Object.assign((chart.series[i] ??= {}), { values: formatAddress(range.area) })),
        setXAxisValues: (range: { area: Area }) => queue.push(() => Object.assign((chart.series[i] ??= {}), { categories: formatAddress(range.area) })),
        format: {
          fill: { setSolidColor: (color: string) => queue.push(() => Object.assign((chart.series[i] ??= {}), { color })) },
          line: clientObject(queue, {
            read: () => ({}),
            write: (property, value) => Object.assign((chart.series[i] ??= {}), { [`line ${property}`]: value }),
          }),
        },
      },
    });
  let count = 1;
  return clientObject(queue, {
    read: () => ({}),
    write: (property, value) => {
      chart[property] = value;
      if (property === "name") book.sheet(sheet).charts.set(String(value), chart);
    },
    members: {
      title: sink(chart, "title "),
      legend: sink(chart, "legend "),
      axes: {
        categoryAxis: sink(chart, "category ", { title: sink(chart, "category title ") }),
        valueAxis: sink(chart, "value ", { title: sink(chart, "value title ") }),
      },
      series: {
        getItemAt: (i: number) => series(i),
        add: (name: string) => {
          const i = count++;
          queue.push(() => (chart.series[i] = { name }));
          return series(i);
        },
      },
      setPosition: (from: string, to: string) => queue.push(() => (chart.place = `${from}:${to}`)),
    },
  });
}
