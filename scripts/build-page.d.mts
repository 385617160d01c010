/** Writes main.js, main.css and index.html of the page into `outDir`. */
export declare function buildPage(outDir: string): Promise<void>;
