/** Those of the nodes that wait, in the end, for themselves, or for nothing but such. None of them can be answered. */
export function waitingForThemselves<Node>(
  nodes: readonly Node[],
  waitsFor: (node: Node) => readonly Node[],
): readonly Node[] {
  // Tarjan's algorithm without recursion: chains of files may be long. The first component found waits for no other.
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const stack: Node[] = [];
  const onStack = new Set<Node>();
  for (const start of nodes) {
    if (index.has(start)) continue;
    const work: { readonly node: Node; readonly next: Iterator<Node> }[] = [];
    const enter = (node: Node): void => {
      index.set(node, index.size);
      low.set(node, index.get(node) ?? 0);
      stack.push(node);
      onStack.add(node);
      work.push({ node, next: waitsFor(node)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { node, next } = top;
      const following = next.next();
      if (following.done !== true) {
        const to = following.value;
        if (!index.has(to)) enter(to);
        else if (onStack.has(to)) low.set(node, Math.min(low.get(node) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const around = work.at(-1)?.node;
      if (around !== undefined) low.set(around, Math.min(low.get(around) ?? 0, low.get(node) ?? 0));
      if (low.get(node) === index.get(node)) return stack.slice(stack.indexOf(node));
    }
  }
  return [];
}
