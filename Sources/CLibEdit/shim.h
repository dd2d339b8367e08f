// libedit's own calls are variadic, and Swift cannot call those: each has a fixed face here.
#pragma once
#include <histedit.h>
#include <stdio.h>
#include <unistd.h>

typedef int (*editline_getc)(EditLine *, wchar_t *);
typedef unsigned char (*editline_command)(EditLine *, int);

static inline EditLine *editline_open(const char *program, FILE *output) {
  return el_init_fd(program, stdin, output, stderr, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
}

static inline void editline_close(EditLine *editor) {
  el_end(editor);
}

// EL_SIGNAL, EL_EDITMODE, EL_PREP_TERM
static inline int editline_set_flag(EditLine *editor, int operation, int value) {
  return el_set(editor, operation, value);
}

// The modes between two lines: no echo and no line discipline, so that keys typed while a
// statement runs are neither shown amid its output nor cooked.
static inline int editline_keep_raw(EditLine *editor) {
  return el_set(editor, EL_SETTY, "-x", "-icanon", "-echo", "-iexten", NULL);
}

// Ctrl-C and Ctrl-Z are keys while a line is edited: as signals they would also come out of a paste,
// end it, and let the rest of it be typed. Ctrl-S and Ctrl-Q are keys as well: the one would stop the
// screen for good, because what a task prints and every key's echo wait for the other.
static inline int editline_take_all_keys(EditLine *editor) {
  return el_set(editor, EL_SETTY, "-d", "-isig", "-ixon", NULL);
}

static inline int editline_set_keymap(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline int editline_uses_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}

static inline int editline_set_context(EditLine *editor, void *context) {
  return el_set(editor, EL_CLIENTDATA, context);
}

static inline void *editline_context(EditLine *editor) {
  void *context = NULL;
  el_get(editor, EL_CLIENTDATA, &context);
  return context;
}

static inline int editline_set_getc(EditLine *editor, editline_getc function) {
  return el_wset(editor, EL_GETCFN, function);
}

static inline char *editline_empty_prompt(EditLine *editor) {
  (void)editor;
  return (char *)"";
}

static inline int editline_set_empty_prompt(EditLine *editor) {
  return el_set(editor, EL_PROMPT, editline_empty_prompt);
}

static inline int editline_add_command(
    EditLine *editor, const char *name, const char *help, editline_command function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int editline_bind(EditLine *editor, const char *keys, const char *command) {
  return el_set(editor, EL_BIND, keys, command, NULL);
}

// The other key map: vi's command mode.
static inline int editline_bind_alternate(
    EditLine *editor, const char *keys, const char *command) {
  return el_set(editor, EL_BIND, "-a", keys, command, NULL);
}

static inline int editline_set_history(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

static inline int editline_history_size(HistoryW *history, int count) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, count);
}

static inline int editline_history_enter(HistoryW *history, const wchar_t *entry) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, entry);
}
