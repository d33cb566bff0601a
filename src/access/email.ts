/**
 * An e-mail address as we keep it: trimmed, lower case. Null when it cannot be one; whether it reaches anybody only a
 * message can tell.
 */
export function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+$/.test(email) && email.length <= 200 ? email : null;
}
