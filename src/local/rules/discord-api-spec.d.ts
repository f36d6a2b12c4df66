/** The package ships plain JavaScript without types; this is the little of it that is used here. */
declare module "discord-api-spec/zod" {
  type Schema = {
    safeParse(value: unknown): { success: true } | { success: false; error: { issues: readonly unknown[] } };
  };
  export const MessageCreateRequestSchema: Schema;
  export const MessageEditRequestPartialSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Schema;
  export const ModalInteractionCallbackRequestDataSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const CreateTextThreadWithMessageRequestSchema: Schema;
  export const CreateForumThreadRequestSchema: Schema;
  export const CreatePrivateChannelRequestSchema: Schema;
}
