export const councilRoutes = [] as const;
