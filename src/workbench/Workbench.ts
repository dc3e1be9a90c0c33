import { ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Language } from "../locale/language";
import { mount, type MountedPane } from "../taskpane/mount";
import type { Theme } from "../taskpane/palette";
import type { Book, LeftOut } from "../workbook/book/book";
import type { Unsubscribe, Workbook } from "../workbook/port";
import { installFunctions } from "./bridge/install";
import { loadMetadata, type FunctionsMetadata } from "./bridge/metadata";
import { Edits } from "./book/Edits";
import { openBook, type Grid } from "./book/grid";
import { gridToBook } from "./book/gridToBook";
import { closeLeftNotes } from "./book/notes";
import { RowFits } from "./book/RowFits";
import { univerWorkbook } from "./book/univerWorkbook";
import { ChartRanges } from "./charts/ChartRanges";
import { CHART_COMPONENT, floatingChart } from "./charts/FloatingChart";
import { gridWords } from "./gridWords";
import type { LoadedFunctions } from "./loadFunctions";
import { showBook, type Opening } from "./openBook";
import { ThemeStore } from "./shell/themeStore";
import { createGrid, localeType } from "./univer";

const NAMESPACE = "HFS";

export interface WorkbenchPlaces {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

export interface WorkbenchLooks {
  readonly language: Language;
  readonly theme: Theme;
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
    private looks: WorkbenchLooks,
  ) {
    this.workbook = univerWorkbook(grid);
    this.theme = new ThemeStore(looks.theme);
    grid.api.registerComponent(CHART_COMPONENT, floatingChart({ workbook: this.workbook, ranges: grid.charts, theme: this.theme }));
  }

  /** The grid with a workbook's cells in it; `furnish` does the rest. */
  static async open(places: WorkbenchPlaces, looks: WorkbenchLooks, opening: Opening, loading: Promise<LoadedFunctions>): Promise<Workbench> {
    const [{ univer, api }, loaded, metadata] = await Promise.all([createGrid(places.grid, looks.language), loading, loadMetadata(looks.language)]);
    showBook(api, opening);
    const injector = univer.__getInjector();
    const commands = injector.get(ICommandService);
    const grid: Grid = {
      univer,
      api,
      injector,
      commands,
      bridge: installFunctions(injector, loaded.functions, metadata, NAMESPACE),
      charts: new ChartRanges(injector),
      edits: new Edits(commands, () => api.getActiveWorkbook()?.getId()),
      fits: new RowFits(commands),
      functionNames: metadata.functions.map(({ id }) => id),
      kept: opening.kept,
    };
    const workbench = new Workbench(grid, loaded, places, looks);
    workbench.setTheme(looks.theme);
    closeLeftNotes(grid);
    return workbench;
  }

  /** Lays what a workbook has beyond its cells into the grid, and gives it a pane; tells what found no place. */
  async furnish(opening: Opening): Promise<readonly LeftOut[]> {
    this.grid.kept = opening.kept;
    const leftOut = await opening.furnish(this.grid, this.workbook);
    this.mountPane();
    return leftOut;
  }

  /** Opens another workbook in place of the one that is there. */
  replace(opening: Opening): Promise<readonly LeftOut[]> {
    this.grid.fits.cancelAll();
    showBook(this.api, opening);
    return this.furnish(opening);
  }

  get api(): FUniver {
    return this.grid.api;
  }

  get functionNames(): readonly string[] {
    return this.grid.functionNames;
  }

  get title(): string {
    return openBook(this.grid).getName();
  }

  /** The workbook as it stands; what is being typed at this moment is not in it. */
  get book(): Book {
    return gridToBook(this.grid);
  }

  /** True while something is being calculated. */
  get busy(): boolean {
    return this.grid.bridge.busy();
  }

  /** Tells of every change that somebody makes to the open workbook. */
  onEdited(listener: () => void): Unsubscribe {
    return this.grid.edits.listen(listener);
  }

  /** Takes what is being typed into its cell, and waits until everything is calculated. */
  async settle(): Promise<void> {
    await openBook(this.grid).endEditingAsync(true);
    await this.whenIdle();
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

  setTheme(theme: Theme): void {
    this.looks = { ...this.looks, theme };
    this.api.toggleDarkMode(theme === "dark");
    this.theme.set(theme);
    this.pane?.update({ theme });
  }

  async setLanguage(language: Language): Promise<void> {
    this.looks = { ...this.looks, language };
    const [words, metadata] = await Promise.all([gridWords(language), loadMetadata(language)]);
    // Changed again while the words were loading: the last wish counts.
    if (this.looks.language !== language) return;
    this.api.loadLocales(localeType(language), words);
    this.api.setLocale(localeType(language));
    this.grid.bridge.describe(metadata);
    this.pane?.update({ language });
  }

  /** A new workbook starts with a new pane over a port of its own: what the pane remembers, it remembers by its port. */
  private mountPane(): void {
    this.pane?.unmount();
    const { language, theme } = this.looks;
    openBook(this.grid);
    this.pane = mount(this.places.pane, { workbook: { ...this.workbook }, session: this.loaded.session, language, theme });
  }
}
