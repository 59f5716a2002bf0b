import { Navigate, useParams } from '@tanstack/react-router';

/** Whoever opens a session lands on its work. */
export function OpenSessionPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  return <Navigate to="/sessions/$sessionId/steps" params={{ sessionId }} replace />;
}
