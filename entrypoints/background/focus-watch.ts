/**
 * Sees when a tab or window of this browser closes or gives way to another: a press that was meant for it may land on what comes to the front
 * (decision rule F5). Only the moment is remembered, and only as long as the worker lives that judged a prompt: whoever switches tabs and windows
 * without one wakes nobody.
 */
import { browser } from 'wxt/browser';

/** A second, and what the message about the press needs to come. */
const FRESH = 1_500;
/** Between two windows of this browser some systems say for a moment that none has the focus. */
const PASSING = 500;

let gaveWayAt = Number.NEGATIVE_INFINITY;
let frontWindow: number | null = null;
let leftBrowserAt: number | null = null;

/** From the first prompt on. Safe to call any number of times: the same listener is added once. */
export function watchFocus(): void {
  browser.tabs.onRemoved.addListener(giveWay);
  browser.tabs.onActivated.addListener(giveWay);
  browser.windows.onFocusChanged.addListener(followWindow);
}

function followWindow(windowId: number): void {
  if (windowId === browser.windows.WINDOW_ID_NONE) {
    leftBrowserAt = Date.now();
    return;
  }
  // Who comes back from another program left nothing of this browser behind.
  const isFromBrowser = leftBrowserAt === null || Date.now() - leftBrowserAt < PASSING;
  if (frontWindow !== null && frontWindow !== windowId && isFromBrowser) giveWay();
  frontWindow = windowId;
  leftBrowserAt = null;
}

function giveWay(): void {
  gaveWayAt = Date.now();
}

/** Whether something of this browser closed or gave way a moment ago. */
export function hasJustGivenWay(): boolean {
  return Date.now() - gaveWayAt < FRESH;
}
