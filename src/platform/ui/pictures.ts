import { html } from '#platform/html'

/** The mark: a card with two waves and a sun, drawn for this project. */
export const mark = html`<svg width="38" height="30" viewBox="0 0 38 30" aria-hidden="true"><rect width="38" height="30" rx="8" fill="#1557c0"/><circle cx="28.5" cy="9" r="3.5" fill="#f6b52e"/><path d="M5 17c4-4.5 7-4.5 10.5 0s7 4.5 10.5 0 5-4 7-2.5M5 23.5c4-4.5 7-4.5 10.5 0s7 4.5 10.5 0 5-4 7-2.5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>`

export const infoSign = html`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true"><circle cx="8" cy="8" r="8" fill="#f6b52e"/><path d="M8 7.5v4M8 4.5v.1" stroke="#4a3200" stroke-width="2" stroke-linecap="round"/></svg>`

export const shield = html`<svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="#7a4b00" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M11 2 3 5v6c0 5 3.5 8 8 9 4.5-1 8-4 8-9V5z"/><path d="M11 7v5M11 15.2v.1"/></svg>`

export const arrow = html`<svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 11h14M12 5l6 6-6 6"/></svg>`

/** Three waves for the corner of the status card. */
export const cornerWaves = html`<svg width="190" height="92" viewBox="0 0 190 92" fill="none" stroke="#3a63ad" stroke-width="6" stroke-linecap="round" aria-hidden="true"><path d="M4 46c24-30 44-30 66 0s44 30 66 0 36-28 50-18M4 66c24-30 44-30 66 0s44 30 66 0 36-28 50-18M4 86c24-30 44-30 66 0s44 30 66 0 36-28 50-18"/></svg>`

/** The mark again, small, for the tab of the browser: no request of its own. */
export const icon = html`<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 30'%3E%3Crect width='30' height='30' rx='8' fill='%231557c0'/%3E%3Ccircle cx='22' cy='9' r='3.5' fill='%23f6b52e'/%3E%3Cpath d='M4 17c4-4 7-4 11 0s7 4 11 0M4 23c4-4 7-4 11 0s7 4 11 0' fill='none' stroke='%23fff' stroke-width='2.6'/%3E%3C/svg%3E">`
