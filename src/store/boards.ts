import type { ExpressionBuilder, Selectable } from 'kysely';
import type { BoardLine, BoardPage } from '../game/board.ts';
import type { PlayerId } from '../game/model.ts';
import type { Database } from './database.ts';
import { periodKey } from './periods.ts';
import type { ScoresTable, Tables } from './schema.ts';
import type { BoardQuery } from './store.ts';

const PAGE_LINES = 10;

type Score = Selectable<ScoresTable>;

/** One page of a server's board, best first; a page beyond the last one gives the last. */
export async function board(db: Database, query: BoardQuery): Promise<BoardPage> {
  const period = periodKey(query.period, query.now);
  const scores = db.query.selectFrom('scores').where('guild_id', '=', query.guildId).where('period', '=', period);
  const count = async (which: Condition): Promise<number> =>
    (
      await scores
        .where(which)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const players = await count((eb) => eb.lit(1));
  const pages = Math.max(1, Math.ceil(players / PAGE_LINES));

  const own = await scores.selectAll().where('player_id', '=', query.readerId).executeTakeFirst();
  const me = own === undefined ? undefined : await ownLine(own);
  const page = query.page === 'me' ? (me?.page ?? 0) : Math.min(Math.max(0, query.page), pages - 1);
  return { page, pages, players, lines: await linesOf(page), ...(me === undefined ? {} : { me }) };

  async function ownLine(score: Score): Promise<NonNullable<BoardPage['me']>> {
    const better = await scores
      .select(({ fn }) => [fn.countAll<number>().as('n'), fn.min('points').as('next')])
      .where('points', '>', score.points)
      .executeTakeFirstOrThrow();
    const before = await count((eb) =>
      eb.and([eb('points', '=', score.points), eb('player_id', '<', score.player_id)]),
    );
    const equal = await count((eb) => eb('points', '=', score.points));
    return {
      ...line(score, better.n + 1, equal > 1),
      ...(better.next === null ? {} : { behind: better.next - score.points }),
      page: Math.floor((better.n + before) / PAGE_LINES),
    };
  }

  /** Reads the neighbours of the page as well: they tell whether its first and last line are tied. */
  async function linesOf(page: number): Promise<readonly BoardLine[]> {
    const skip = Math.max(0, page * PAGE_LINES - 1);
    const rows = await scores
      .selectAll()
      .orderBy('points', 'desc')
      .orderBy('player_id')
      .offset(skip)
      .limit(PAGE_LINES + 2)
      .execute();
    const top = rows[0];
    if (top === undefined) return [];
    let rank = 1 + (await count((eb) => eb('points', '>', top.points)));
    const lines = rows.map((row, index) => {
      const above = rows[index - 1]?.points === row.points;
      if (index > 0 && !above) rank = skip + index + 1;
      return line(row, rank, above || rows[index + 1]?.points === row.points);
    });
    const first = page * PAGE_LINES - skip;
    return lines.slice(first, first + PAGE_LINES);
  }
}

type Condition = (eb: ExpressionBuilder<Tables, 'scores'>) => ReturnType<ExpressionBuilder<Tables, 'scores'>['and']>;

function line(score: Score, rank: number, tied: boolean): BoardLine {
  return {
    playerId: score.player_id as PlayerId,
    name: score.name,
    rank,
    tied,
    points: score.points,
    right: score.right_answers,
    answered: score.answered,
    games: score.games,
  };
}
