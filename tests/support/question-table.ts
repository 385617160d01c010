const things =
  'river castle harbour engine violin lantern basket marble anchor bottle candle ladder mirror needle'.split(' ');
const places = 'Ashby Bexley Corby Denby Exby Formby Granby Helmby Ingleby Jolby Kirkby Loxby Maltby'.split(' ');

function thing(index: number): string {
  const place = places[Math.floor(index / things.length) % places.length];
  return `the ${things[index % things.length]} of ${place}`;
}

/** A question table with so many rows, each with three wrong answers and an explanation. */
export function questionTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const answers = [0, 1, 2, 3].map((step) => thing(index * 3 + step * 5));
    return `"What did the ${index}th visitor see first, they say?",${answers.join(',')},"It was there, and is",easy,Sights`;
  });
  return ['question,answer,wrong 1,wrong 2,wrong 3,explanation,difficulty,category', ...lines, ''].join('\n');
}
