import { networkParts } from "../../../src/engine/advantage/networkParts";
import { presentAt } from "./support";

test("regions that share an activity, also through others, are one part", () => {
  expect(
    networkParts(
      presentAt([
        [1, 0, 0],
        [1, 1, 0],
        [0, 1, 1],
      ]),
    ),
  ).toEqual([{ regions: [0, 1, 2], activities: [0, 1, 2] }]);
});

test("parts that share nothing are told apart, the largest first; empty rows and columns belong to none", () => {
  expect(
    networkParts(
      presentAt([
        [0, 0, 0, 1, 0],
        [1, 1, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [1, 0, 0, 0, 0],
      ]),
    ),
  ).toEqual([
    { regions: [1, 3], activities: [0, 1] },
    { regions: [0], activities: [3] },
  ]);
});
