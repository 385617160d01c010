import { chromium, type Browser, type Page } from 'playwright-core';

export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** A headless Chromium with a profile of its own that talks to nobody but the page's server. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface View {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Stops the page's clock at this epoch ms; the test moves it. */
  readonly now?: number;
}

export const DESKTOP: View = { width: 1280, height: 800, theme: 'dark' };
export const PHONE: View = { width: 390, height: 844, theme: 'dark' };

export interface OpenPage {
  readonly page: Page;
  /** What went wrong on the page so far: uncaught errors, console errors, and requests to other hosts. */
  readonly troubles: readonly string[];
}

/** Opens `address` in a context of its own and waits until the page shows its place. */
export async function openPage(browser: Browser, address: string, view: View): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.theme,
    hasTouch: view.width <= 420,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  if (view.now !== undefined) await page.clock.install({ time: view.now });
  page.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) troubles.push(request.url());
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'trivia' }).waitFor();
  return { page, troubles };
}
