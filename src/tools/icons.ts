import fs from "fs";
import path from "path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { COMMAND_ICONS, commandIconSvg } from "./commandIcons";
import { iconSvg } from "./icon";
import { ROOT, say } from "./root";

/** Draws the icons anew: `npx jiti src/tools/icons.ts`. The pictures are committed. */

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const COMMAND_SIZES = [16, 32, 80];
const FOLDER = path.join(ROOT, "assets", "icons");

async function shoot(page: Page, name: string, size: number, svg: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: path.join(FOLDER, `${name}-${size}.png`), omitBackground: true });
}

async function draw(): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const size of ICON_SIZES) await shoot(page, "icon", size, iconSvg(size));
    for (const name of COMMAND_ICONS) for (const size of COMMAND_SIZES) await shoot(page, name, size, commandIconSvg(name, size));
    fs.writeFileSync(path.join(FOLDER, "icon.svg"), `${iconSvg(96)}\n`);
    say(`Icons drawn in ${path.relative(ROOT, FOLDER)}.`);
  } finally {
    await browser.close();
  }
}

void draw();
