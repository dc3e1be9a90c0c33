import { LocaleType, LogLevel, Univer, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsTablePlugin, UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import { CalculationMode } from "@univerjs/sheets-formula";
import type { Language } from "../locale/language";
import { gridTheme, TABLE_THEME } from "./gridTheme";
import { gridWords } from "./gridWords";

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** Menu entries that a workbench without accounts, servers and permissions has no use for. */
const HIDDEN_MENUS = [
  "sheet.menu.image",
  "sheet.menu.float-image",
  "sheet.command.insert-float-image",
  "sheet.command.insert-cell-image",
  "sheet.menu.sheets-permission",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
];

/** The spreadsheet in an element. The packages' own starter is left out: it would bring parts under another licence. */
export async function createGrid(container: HTMLElement, language: Language): Promise<{ univer: Univer; api: FUniver }> {
  const locale = localeType(language);
  const univer = new Univer({ locale, locales: { [locale]: await gridWords(language) }, theme: gridTheme, logLevel: LogLevel.ERROR });
  const menu = Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }]));
  const presets = [
    UniverSheetsCorePreset({
      container: container as unknown as string,
      ribbonType: "simple",
      menu,
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        // The numbers under the scroll bars' tracks stay legible.
        scrollConfig: { trackBackgroundColor: "rgba(0,0,0,0)", trackBorderColor: "rgba(0,0,0,0)" },
      },
      // Whoever opens a workbook says what is calculated.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
  ];
  const configured: PluginEntry[] = [
    [UniverSheetsTablePlugin, { userThemes: [TABLE_THEME], defaultThemeIndex: 0 }],
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ];
  const entries = new Map<string, PluginEntry>();
  for (const entry of [...presets.flatMap((preset) => preset.plugins as PluginEntry[]), ...configured])
    entries.set((Array.isArray(entry) ? entry[0] : entry).pluginName, entry);
  for (const entry of entries.values()) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

export function localeType(language: Language): LocaleType {
  return language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
}
