import { partNamespace, partXml, readPart } from "../book/parts";
import type { Context } from "./batches";

/** Texts beside the sheets, as custom XML parts: they stay in the file when a colleague without the add-in saves it. */

export async function part(context: Context, name: string): Promise<string | null> {
  const [first] = await partsNamed(context, name);
  if (!first) return null;
  const xml = first.getXml();
  await context.sync();
  return readPart(xml.value)?.text ?? null;
}

/** The new part stands before the old one goes, so that a failure between the two loses neither. */
export async function keepPart(context: Context, name: string, text: string | null): Promise<void> {
  const before = await partsNamed(context, name);
  if (text !== null) context.workbook.customXmlParts.add(partXml(name, text));
  before.forEach((one) => one.delete());
  await context.sync();
}

async function partsNamed(context: Context, name: string): Promise<Excel.CustomXmlPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(partNamespace(name));
  found.load("items/id");
  await context.sync();
  return found.items;
}
