/** The policies of the plugin's admin routes. */
export const policies = {
  /** `admin::hasPermissions` asks for all of a list; some routes serve several permissions. */
  'has-any-permission': (
    { state }: { state: { userAbility?: { can(action: string): boolean } } },
    { actions }: { actions: string[] }
  ) => actions.some((action) => state.userAbility?.can(action) === true),
};
