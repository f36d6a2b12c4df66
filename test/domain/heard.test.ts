import fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURE_KINDS } from "../../src/domain/figure.ts";
import { type Heard, pack, unpack } from "../../src/domain/heard.ts";
import { articleId } from "../../src/domain/ids.ts";

const hashes = fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 12 });
const words = fc.option(fc.string());
const anyHeard: fc.Arbitrary<Heard> = fc.record({
  article: fc.string().map(articleId),
  sentences: fc.array(hashes),
  figures: fc.array(
    fc.record({
      kind: fc.constantFrom(...FIGURE_KINDS),
      value: fc.oneof(fc.integer(), fc.string()),
      unit: words,
      currency: words,
      per: words,
      fate: words,
      counted: hashes,
      sentence: hashes,
    }),
  ),
  corrections: fc.array(fc.nat()),
});

test("what is packed comes back as it was", () => {
  fc.assert(
    fc.property(anyHeard, (heard) => {
      expect(unpack(pack(heard))).toEqual(heard);
    }),
    { seed: 11, numRuns: 200 },
  );
});
