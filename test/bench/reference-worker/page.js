// There for its script world alone: the benchmark sends the messages from there, as it does for ours.
void chrome.runtime.id;
