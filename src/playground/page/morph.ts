/** Elements that must be known again carry `data-key`; others are matched by place, tag and class. */
function keyOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset['key'] : undefined;
}

function areAlike(old: Node, next: Node): boolean {
  if (old.nodeName !== next.nodeName || keyOf(old) !== keyOf(next)) return false;
  return !(old instanceof Element) || !(next instanceof Element) || old.className === next.className;
}

function matchAttributes(old: Element, next: Element): void {
  for (const { name } of Array.from(old.attributes)) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) === value) continue;
    // The content security policy lets scripts set styles as properties, not as attributes.
    if (name === 'style') (old as HTMLElement).style.cssText = value;
    else old.setAttribute(name, value);
  }
}

function matchNode(old: Node, next: Node): void {
  if (old instanceof Text && next instanceof Text) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  if (!(old instanceof Element) || !(next instanceof Element)) return;
  matchAttributes(old, next);
  morphChildren(old, next);
  if (old instanceof HTMLSelectElement && next instanceof HTMLSelectElement && old.ariaBusy !== 'true') {
    for (const [at, option] of [...old.options].entries()) option.selected = next.options[at]?.selected === true;
  }
}

/**
 * Makes the children of `old` like those of `next` and keeps every element that is in both, so that focus, a pressed
 * button or an open select survive. `next` is used up.
 */
export function morphChildren(old: Element, next: Element): void {
  let here = old.firstChild;
  for (const wanted of Array.from(next.childNodes)) {
    let found = here;
    while (found !== null && !areAlike(found, wanted)) found = found.nextSibling;
    // Without a key only a near match counts: passing over a keyed element would drop it.
    if (found === null || (keyOf(wanted) === undefined && skipsKey(here, found))) {
      here?.before(wanted);
      if (here === null) old.append(wanted);
      continue;
    }
    while (here !== null && here !== found) {
      const passed = here;
      here = here.nextSibling;
      passed.remove();
    }
    here = found.nextSibling;
    matchNode(found, wanted);
  }
  while (here !== null) {
    const left = here;
    here = here.nextSibling;
    left.remove();
  }
}

function skipsKey(from: Node | null, to: Node): boolean {
  for (let node = from; node !== null && node !== to; node = node.nextSibling) {
    if (holdsKey(node)) return true;
  }
  return false;
}

function holdsKey(node: Node): boolean {
  return keyOf(node) !== undefined || (node instanceof Element && node.querySelector('[data-key]') !== null);
}
