import { byId } from './element.ts';

type Theme = 'light' | 'dark';

const STORED = 'footnote-theme';

function stored(): Theme | undefined {
  const value = localStorage.getItem(STORED);
  return value === 'light' || value === 'dark' ? value : undefined;
}

/** The button that switches between light and dark. Until it is pressed the system's wish counts. */
export function startTheme(): void {
  const button = byId('button', 'theme');
  const wish = matchMedia('(prefers-color-scheme: light)');

  function inForce(): Theme {
    return stored() ?? (wish.matches ? 'light' : 'dark');
  }

  function show(): void {
    document.documentElement.dataset['theme'] = inForce();
    button.textContent = inForce() === 'dark' ? 'Light theme' : 'Dark theme';
  }

  button.addEventListener('click', () => {
    localStorage.setItem(STORED, inForce() === 'dark' ? 'light' : 'dark');
    show();
  });
  wish.addEventListener('change', show);
  show();
}
