export const safetyRoutes = [] as const;
