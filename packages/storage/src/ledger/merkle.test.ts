import fc from "fast-check";
import { expect, it } from "vitest";
import { appendLeaves, EMPTY_TREE, leafHash, nodeHash, rootOf } from "./merkle.js";

// The leaves and roots of Certificate Transparency's reference tests (merkletree/merkle_tree_test.cc), eight leaves.
const LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const leaf = (hex: string) => leafHash(Buffer.from(hex, "hex").toString("utf8"));

it.each(ROOTS.map((root, size) => [size, root] as const))(
  "%i leaves have the root of RFC 6962",
  (size, root) => {
    const tree = appendLeaves(EMPTY_TREE, LEAVES.slice(0, size).map(leaf));
    expect(rootOf(tree).toString("hex")).toBe(root);
  },
);

/** RFC 6962, 2.1, as it is written: the definition that the frontier makes fast. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined || leaves.length === 1) return first ?? rootOf(EMPTY_TREE);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

it("however the leaves come in, the root is the one that the definition gives", () => {
  const property = fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 12 }), (batches) => {
    const leaves = Array.from({ length: batches.reduce((a, b) => a + b, 0) }, (_, i) => leafHash(`${i}`));
    let [tree, next] = [EMPTY_TREE, 0];
    for (const batch of batches) {
      tree = appendLeaves(tree, leaves.slice(next, next + batch));
      next += batch;
    }
    expect(tree.size).toBe(leaves.length);
    expect(rootOf(tree)).toEqual(treeHash(leaves));
  });
  fc.assert(property, { seed: 6962 });
});
