/** The permission bits that the local Discord knows, as Discord numbers them. */
export const Permission = {
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  UseApplicationCommands: 1n << 31n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
} as const;

const {
  ManageGuild,
  AddReactions,
  ViewChannel,
  SendMessages,
  ManageMessages,
  EmbedLinks,
  AttachFiles,
  ReadMessageHistory,
  UseExternalEmojis,
  UseApplicationCommands,
  CreatePublicThreads,
  SendMessagesInThreads,
} = Permission;

export const EVERYONES_PERMISSIONS =
  AddReactions |
  ViewChannel |
  SendMessages |
  EmbedLinks |
  AttachFiles |
  ReadMessageHistory |
  UseExternalEmojis |
  UseApplicationCommands |
  CreatePublicThreads |
  SendMessagesInThreads;

export const MODERATORS_PERMISSIONS = ManageMessages | ManageGuild;

export const BOTS_PERMISSIONS = ViewChannel | SendMessages | AttachFiles | ReadMessageHistory | SendMessagesInThreads;

export function allows(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}
