import fs from "fs";
import path from "path";
import { ROOT } from "../src/tools/root";
import { addresses, all, named, readManifest, type Element } from "./readManifest";

/** The manifest without Microsoft's validation service, which needs the network: what the schema and the store ask for, as far as it is known. */

const manifest = readManifest(path.join(ROOT, "manifest.xml"));
const names = ({ children }: Element): string[] => children.map((child) => child.name);
const child = (parent: Element, name: string): Element => parent.children.find((entry) => entry.name === name)!;
const resources = named(manifest, "Resources")[0];

/** Expects the children in the schema's order, each at most once unless it may repeat. */
function inOrder(parent: Element, order: readonly string[]): void {
  const places = names(parent).map((name) => order.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
}

test("The elements stand in the order of the schema", () => {
  inOrder(manifest, [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl"],
    ...["AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
  ]);
  inOrder(child(manifest, "VersionOverrides"), ["Description", "Requirements", "Hosts", "Resources"]);
  inOrder(named(manifest, "Host")[1], ["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  inOrder(named(manifest, "DesktopFormFactor")[0], ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  inOrder(resources, ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  named(manifest, "CustomTab").forEach((tab) => inOrder(tab, ["Group", "Label"]));
  named(manifest, "Group").forEach((group) => inOrder(group, ["Label", "Icon", "Control"]));
  named(manifest, "Control").forEach((control) => inOrder(control, ["Label", "Supertip", "Icon", "Action"]));
  const functions = named(manifest, "ExtensionPoint").find((point) => point.attributes["xsi:type"] === "CustomFunctions")!;
  expect(names(functions)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
});

test("It asks for the shared runtime and for functions with error codes, not more", () => {
  const sets = named(manifest, "Set").map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`);
  expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3"]);
  expect(named(manifest, "Runtime").map(({ attributes }) => attributes.lifetime)).toEqual(["long"]);
});

test("The namespace of the functions is HFS, in every language", () => {
  const resid = named(manifest, "Namespace")[0].attributes.resid;
  const string = named(resources, "bt:String").find(({ attributes }) => attributes.id === resid)!;
  expect(string.attributes.DefaultValue).toBe("HFS");
  expect(string.children).toEqual([]);
});

test("Every resid names a resource, every resource is used, and names are short enough", () => {
  const used = new Set(
    all(manifest)
      .map(({ attributes }) => attributes.resid)
      .filter(Boolean),
  );
  const given = resources.children.flatMap(({ children }) => children.map(({ attributes }) => attributes.id));
  expect([...used].sort()).toEqual([...given].sort());
  expect(given.filter((id) => id.length > 32)).toEqual([]);
});

test("Everything a reader sees is there in Chinese, by the element that its place needs", () => {
  const own = ["Tab.Label", "Functions.Namespace"];
  for (const string of named(resources, "bt:String").filter(({ attributes }) => !own.includes(attributes.id))) {
    expect(string.children.map(({ name, attributes }) => `${name} ${attributes.Locale}`)).toEqual(["bt:Override zh-CN"]);
    expect(string.children[0].attributes.Value).toMatch(/[\u4e00-\u9fff]/);
  }
  for (const name of ["DisplayName", "Description"]) expect(child(manifest, name).children.map((entry) => entry.name)).toEqual(["Override"]);
  const metadata = named(resources, "bt:Url").find(({ attributes }) => attributes.id === "Metadata.Url")!;
  expect(metadata.children[0]).toMatchObject({ name: "bt:Override", attributes: { Locale: "zh-CN" } });
});

test("No text is longer than Office takes", () => {
  const texts = (of: Element): string[] => [of, ...of.children].map(({ attributes }) => attributes.DefaultValue ?? attributes.Value);
  const longest = (elements: readonly Element[]): number => Math.max(...elements.flatMap(texts).map((text) => text.length));
  expect(longest([child(manifest, "DisplayName")])).toBeLessThanOrEqual(125);
  expect(longest([child(manifest, "Description")])).toBeLessThanOrEqual(250);
  expect(longest(child(resources, "bt:ShortStrings").children)).toBeLessThanOrEqual(125);
  expect(longest(child(resources, "bt:LongStrings").children)).toBeLessThanOrEqual(250);
});

test("The ribbon has one tab whose groups have at most six controls, as many as Office takes, and each command is one that the code associates", () => {
  expect(named(manifest, "CustomTab")).toHaveLength(1);
  for (const group of named(manifest, "Group")) expect(named(group, "Control").length).toBeLessThanOrEqual(6);
  const commands = fs.readFileSync(path.join(ROOT, "src", "commands", "commands.ts"), "utf8");
  const associated = [...commands.matchAll(/associate\(\s*"(\w+)"/g)].map(([, name]) => name);
  expect(
    named(manifest, "FunctionName")
      .map(({ text }) => text)
      .sort(),
  ).toEqual(associated.sort());
});

test("Ids of controls are unique", () => {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => named(manifest, name)).map(({ attributes }) => attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Width and height stand in a PNG's first chunk. */
function pngSize(file: string): string {
  const bytes = fs.readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test("Every picture has the size that it is shown at", () => {
  const images = new Map(named(resources, "bt:Image").map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
  const shown = named(manifest, "bt:Image").filter(({ attributes }) => attributes.size);
  const fixed = [
    [child(manifest, "IconUrl").attributes.DefaultValue, "32"],
    [child(manifest, "HighResolutionIconUrl").attributes.DefaultValue, "64"],
  ];
  for (const [address, size] of [...shown.map(({ attributes }) => [images.get(attributes.resid)!, attributes.size]), ...fixed]) {
    expect(pngSize(path.join(ROOT, new URL(address).pathname))).toBe(`${size}x${size}`);
  }
});

test("Every icon of a control has the three sizes that Office needs", () => {
  for (const icon of named(manifest, "Icon"))
    expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(expect.arrayContaining(["16", "32", "80"]));
});

test("In the repository all addresses are the development server's, and the version is left to the build", () => {
  expect(addresses(manifest).filter((address) => new URL(address).origin !== "https://localhost:3000")).toEqual([]);
  expect(child(manifest, "Version").text).toBe("0.0.0.0");
});
