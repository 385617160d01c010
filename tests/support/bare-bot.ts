// The least that a bot does for a click: discord.js calls a handler, the handler inserts one row and replies. It is the
// baseline of the benchmark of clicks and runs as a process of its own.
import BetterSqlite3 from 'better-sqlite3';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';

const { DISCORD_TOKEN, DISCORD_API_URL, DATABASE_FILE } = process.env;
if (DISCORD_TOKEN === undefined || DISCORD_API_URL === undefined || DATABASE_FILE === undefined) {
  throw new Error('DISCORD_TOKEN, DISCORD_API_URL and DATABASE_FILE are needed');
}

const db = new BetterSqlite3(DATABASE_FILE);
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec('create table answers (id text primary key, player text, choice text)');
const insert = db.prepare('insert into answers values (?, ?, ?)');

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } });
async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const buttons = ['A', 'B'].map((label) =>
      new ButtonBuilder().setCustomId(label).setLabel(label).setStyle(ButtonStyle.Secondary),
    );
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
    await interaction.reply({ content: 'Question', components: [row] });
  } else if (interaction.isButton()) {
    insert.run(interaction.id, interaction.user.id, interaction.customId);
    await interaction.reply({ content: 'Answer saved', flags: MessageFlags.Ephemeral });
  }
}

async function register(ready: Client<true>): Promise<void> {
  await ready.application.commands.set([new SlashCommandBuilder().setName('trivia').setDescription('Ask').toJSON()]);
  process.stdout.write('Footnote is ready: the bare one\n');
}

client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
client.once(Events.ClientReady, (ready) => void register(ready));
process.once('SIGTERM', () => process.exit(0));
await client.login(DISCORD_TOKEN);
