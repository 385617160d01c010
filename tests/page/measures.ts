import type { Page } from 'playwright-core';

export interface Contrast {
  readonly text: string;
  readonly ratio: number;
}

/** Runs in the page: the contrast of every visible text with what lies behind it, by WCAG 2's formula. */
const MEASURE_CONTRAST = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const ratio = (element, colour) => {
    const [low, high] = [luminance(read(colour)), luminance(ground(element))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(':disabled') || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
    if (text !== '') found.push({ text, ratio: ratio(element, style.color) });
    if (element.placeholder) {
      found.push({ text: element.placeholder, ratio: ratio(element, getComputedStyle(element, '::placeholder').color) });
    }
  }
  return found;
})()`;

export function measureContrast(page: Page): Promise<readonly Contrast[]> {
  return page.evaluate<readonly Contrast[]>(MEASURE_CONTRAST);
}

/** How many pixels the page or its message list is wider than what it is seen through. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate<number>(`Math.max(
    ...[document.documentElement, document.getElementById('log'), document.getElementById('composer')]
      .map((element) => element.scrollWidth - element.clientWidth),
    document.body.scrollWidth - innerWidth)`);
}
