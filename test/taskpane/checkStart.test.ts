import { checkStart, type StartFacts } from "../../src/taskpane/checkStart";

const sound: StartFacts = { office: true, excel: true, sharedRuntime: true, functions: "1.2.3", pane: "1.2.3" };

describe("whether the pane can run", () => {
  test("it can in an Excel that is new enough, with functions of its own version", () => {
    expect(checkStart(sound)).toBeNull();
  });
  test("the first thing that is missing is the reason", () => {
    expect(checkStart({ office: false, excel: false, sharedRuntime: false, functions: null, pane: "1" })).toEqual({ kind: "noOffice" });
    expect(checkStart({ ...sound, excel: false, sharedRuntime: false })).toEqual({ kind: "outside" });
    expect(checkStart({ ...sound, sharedRuntime: false, functions: null })).toEqual({ kind: "oldExcel" });
    expect(checkStart({ ...sound, functions: null })).toEqual({ kind: "noSession" });
  });
  test("two versions are named after a partial reload", () => {
    expect(checkStart({ ...sound, functions: "1.2.2" })).toEqual({ kind: "version", pane: "1.2.3", functions: "1.2.2" });
  });
});
