import { hash } from "node:crypto";

const NODE = Buffer.from([0x01]);

function sha256(bytes: Uint8Array | string): Buffer {
  return hash("sha256", bytes, "buffer");
}

/** Hash of a leaf: SHA-256(0x00 ‖ content in UTF-8). RFC 6962, section 2.1. */
export function leafHash(content: string): Buffer {
  return sha256(`\0${content}`);
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). RFC 6962, section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

/**
 * A tree that only grows: `frontier` holds the roots of its full subtrees, largest first, one per bit set in `size`.
 */
export interface MerkleTree {
  readonly size: number;
  readonly frontier: readonly Buffer[];
}

export const EMPTY_TREE: MerkleTree = { size: 0, frontier: [] };

/** The tree with leaves appended: O(1) hashes a leaf on average. */
export function appendLeaves(tree: MerkleTree, leaves: Iterable<Buffer>): MerkleTree {
  let { size } = tree;
  const frontier = [...tree.frontier];
  for (const leaf of leaves) {
    let node = leaf;
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      node = nodeHash(frontier.pop() ?? node, node);
    }
    frontier.push(node);
    size += 1;
  }
  return { size, frontier };
}

/** The root (RFC 6962's Merkle tree hash); SHA-256 of nothing for the empty tree. */
export function rootOf(tree: MerkleTree): Buffer {
  const last = tree.frontier.at(-1);
  if (last === undefined) return sha256(Buffer.alloc(0));
  return tree.frontier.slice(0, -1).reduceRight((root, peak) => nodeHash(peak, root), last);
}
