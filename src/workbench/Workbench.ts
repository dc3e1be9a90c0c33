import { ICommandService, IUndoRedoService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Language } from "../locale/language";
import { mount, type MountedPane } from "../taskpane/mount";
import type { Theme } from "../taskpane/palette";
import type { Workbook } from "../workbook/port";
import { sampleWorkbook } from "../workbook/sample/definition";
import { installFunctions } from "./bridge/install";
import { loadMetadata, type FunctionsMetadata } from "./bridge/metadata";
import { openBook, type Grid } from "./book/grid";
import { closeLeftNotes } from "./book/notes";
import { univerWorkbook } from "./book/univerWorkbook";
import { ChartRanges } from "./charts/ChartRanges";
import { CHART_COMPONENT, floatingChart } from "./charts/FloatingChart";
import { gridWords } from "./gridWords";
import type { LoadedFunctions } from "./loadFunctions";
import { blankBook, furnishSample, sampleBook, showBook, untilShown } from "./openBook";
import { ThemeStore } from "./shell/themeStore";
import { createGrid, localeType } from "./univer";

const NAMESPACE = "HFS";

export interface WorkbenchPlaces {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

export interface WorkbenchStart {
  readonly language: Language;
  readonly theme: Theme;
  readonly sample: boolean;
  /** The name of an empty workbook. */
  readonly blankName: string;
}

/** Grid, functions and pane on one page. */
export class Workbench {
  readonly workbook: Workbook;
  readonly theme: ThemeStore;
  private pane: MountedPane | undefined;

  private constructor(
    private readonly grid: Grid,
    private readonly loaded: LoadedFunctions,
    private readonly places: WorkbenchPlaces,
    private start: WorkbenchStart,
  ) {
    this.workbook = univerWorkbook(grid);
    this.theme = new ThemeStore(start.theme);
    grid.api.registerComponent(CHART_COMPONENT, floatingChart({ workbook: this.workbook, ranges: grid.charts, theme: this.theme }));
  }

  static async open(places: WorkbenchPlaces, start: WorkbenchStart, loading: Promise<LoadedFunctions>): Promise<Workbench> {
    const [{ univer, api }, loaded, metadata] = await Promise.all([createGrid(places.grid, start.language), loading, loadMetadata(start.language)]);
    const sample = start.sample ? sampleWorkbook() : null;
    showBook(api, sample ? sampleBook(sample) : blankBook(start.blankName));
    const injector = univer.__getInjector();
    const bridge = installFunctions(injector, loaded.functions, metadata, NAMESPACE);
    const grid: Grid = { univer, api, injector, commands: injector.get(ICommandService), bridge, charts: new ChartRanges(injector) };
    const workbench = new Workbench(grid, loaded, places, start);
    workbench.setTheme(start.theme);
    await (sample ? furnishSample(grid, workbench.workbook, sample) : untilShown(grid));
    closeLeftNotes(grid);
    workbench.mountPane();
    await bridge.whenIdle();
    return workbench;
  }

  get api(): FUniver {
    return this.grid.api;
  }

  /** True when something has been changed since the workbook was opened. */
  get changed(): boolean {
    return this.grid.injector.get(IUndoRedoService).pitchTopUndoElement() !== null;
  }

  whenIdle(): Promise<void> {
    return this.grid.bridge.whenIdle();
  }

  /** Tells when long calculations begin and end. */
  onCalculating(listener: (calculating: boolean) => void): () => void {
    return this.loaded.session.onPending((count) => listener(count > 0));
  }

  addFunctions(metadata: FunctionsMetadata): void {
    this.grid.bridge.describe(metadata);
  }

  async openSample(): Promise<void> {
    const sample = sampleWorkbook();
    showBook(this.api, sampleBook(sample));
    await furnishSample(this.grid, this.workbook, sample);
    this.mountPane();
  }

  async openBlank(name: string): Promise<void> {
    showBook(this.api, blankBook(name));
    await untilShown(this.grid);
    this.mountPane();
  }

  setTheme(theme: Theme): void {
    this.start = { ...this.start, theme };
    this.api.toggleDarkMode(theme === "dark");
    this.theme.set(theme);
    this.pane?.update({ theme });
  }

  async setLanguage(language: Language): Promise<void> {
    this.start = { ...this.start, language };
    const [words, metadata] = await Promise.all([gridWords(language), loadMetadata(language)]);
    // Changed again while the words were loading: the last wish counts.
    if (this.start.language !== language) return;
    this.api.loadLocales(localeType(language), words);
    this.api.setLocale(localeType(language));
    this.grid.bridge.describe(metadata);
    this.pane?.update({ language });
  }

  /** A new workbook starts with a new pane over a port of its own: what the pane remembers, it remembers by its port. */
  private mountPane(): void {
    this.pane?.unmount();
    const { language, theme } = this.start;
    openBook(this.grid);
    this.pane = mount(this.places.pane, { workbook: { ...this.workbook }, session: this.loaded.session, language, theme });
  }
}
