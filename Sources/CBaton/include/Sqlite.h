// SQLite, as the system has it: looked up when a script first imports `sqlite3`, so that no machine
// needs its headers, and one without it loses that module alone.

#ifndef BATON_SQLITE_H
#define BATON_SQLITE_H

#include <stdbool.h>
#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;
struct sqlite3_context;
struct sqlite3_blob;
struct sqlite3_backup;

typedef void (*baton_sqlite_function)(struct sqlite3_context *, int, struct sqlite3_value **);
typedef void (*baton_sqlite_end)(struct sqlite3_context *);
typedef void (*baton_sqlite_release)(void *);

/// The functions of SQLite, by its names for them without the prefix.
struct baton_sqlite {
  const char *(*libversion)(void);
  int (*threadsafe)(void);
  const char *(*errstr)(int);
  int (*complete)(const char *);
  void (*free)(void *);
  void *(*malloc64)(uint64_t);

  int (*open_v2)(const char *, struct sqlite3 **, int, const char *);
  int (*close_v2)(struct sqlite3 *);
  const char *(*errmsg)(struct sqlite3 *);
  int (*extended_errcode)(struct sqlite3 *);
  int (*extended_result_codes)(struct sqlite3 *, int);
  int (*busy_timeout)(struct sqlite3 *, int);
  void (*interrupt)(struct sqlite3 *);
  int (*get_autocommit)(struct sqlite3 *);
  int (*changes)(struct sqlite3 *);
  int (*total_changes)(struct sqlite3 *);
  int64_t (*last_insert_rowid)(struct sqlite3 *);
  int (*limit)(struct sqlite3 *, int, int);
  int (*db_config)(struct sqlite3 *, int, ...);

  int (*prepare_v2)(struct sqlite3 *, const char *, int, struct sqlite3_stmt **, const char **);
  int (*finalize)(struct sqlite3_stmt *);
  int (*step)(struct sqlite3_stmt *);
  int (*reset)(struct sqlite3_stmt *);
  int (*clear_bindings)(struct sqlite3_stmt *);
  int (*stmt_busy)(struct sqlite3_stmt *);
  int (*stmt_readonly)(struct sqlite3_stmt *);
  char *(*expanded_sql)(struct sqlite3_stmt *);

  int (*bind_parameter_count)(struct sqlite3_stmt *);
  const char *(*bind_parameter_name)(struct sqlite3_stmt *, int);
  int (*bind_null)(struct sqlite3_stmt *, int);
  int (*bind_int64)(struct sqlite3_stmt *, int, int64_t);
  int (*bind_double)(struct sqlite3_stmt *, int, double);
  int (*bind_text)(struct sqlite3_stmt *, int, const char *, int, void *);
  int (*bind_blob)(struct sqlite3_stmt *, int, const void *, int, void *);

  int (*column_count)(struct sqlite3_stmt *);
  const char *(*column_name)(struct sqlite3_stmt *, int);
  const char *(*column_decltype)(struct sqlite3_stmt *, int);
  int (*column_type)(struct sqlite3_stmt *, int);
  int64_t (*column_int64)(struct sqlite3_stmt *, int);
  double (*column_double)(struct sqlite3_stmt *, int);
  const unsigned char *(*column_text)(struct sqlite3_stmt *, int);
  const void *(*column_blob)(struct sqlite3_stmt *, int);
  int (*column_bytes)(struct sqlite3_stmt *, int);

  int (*value_type)(struct sqlite3_value *);
  int64_t (*value_int64)(struct sqlite3_value *);
  double (*value_double)(struct sqlite3_value *);
  const unsigned char *(*value_text)(struct sqlite3_value *);
  const void *(*value_blob)(struct sqlite3_value *);
  int (*value_bytes)(struct sqlite3_value *);

  void *(*user_data)(struct sqlite3_context *);
  void *(*aggregate_context)(struct sqlite3_context *, int);
  void (*result_null)(struct sqlite3_context *);
  void (*result_int64)(struct sqlite3_context *, int64_t);
  void (*result_double)(struct sqlite3_context *, double);
  void (*result_text)(struct sqlite3_context *, const char *, int, void *);
  void (*result_blob)(struct sqlite3_context *, const void *, int, void *);
  void (*result_error)(struct sqlite3_context *, const char *, int);
  void (*result_error_toobig)(struct sqlite3_context *);
  void (*result_error_nomem)(struct sqlite3_context *);

  int (*create_function_v2)(
      struct sqlite3 *, const char *, int, int, void *, baton_sqlite_function, baton_sqlite_function,
      baton_sqlite_end, baton_sqlite_release);
  int (*create_window_function)(
      struct sqlite3 *, const char *, int, int, void *, baton_sqlite_function, baton_sqlite_end,
      baton_sqlite_end, baton_sqlite_function, baton_sqlite_release);
  int (*create_collation_v2)(
      struct sqlite3 *, const char *, int, void *, int (*)(void *, int, const void *, int, const void *),
      baton_sqlite_release);
  int (*set_authorizer)(
      struct sqlite3 *, int (*)(void *, int, const char *, const char *, const char *, const char *), void *);
  void (*progress_handler)(struct sqlite3 *, int, int (*)(void *), void *);
  int (*trace_v2)(struct sqlite3 *, unsigned, int (*)(unsigned, void *, void *, void *), void *);

  int (*blob_open)(
      struct sqlite3 *, const char *, const char *, const char *, int64_t, int, struct sqlite3_blob **);
  int (*blob_close)(struct sqlite3_blob *);
  int (*blob_bytes)(struct sqlite3_blob *);
  int (*blob_read)(struct sqlite3_blob *, void *, int, int);
  int (*blob_write)(struct sqlite3_blob *, const void *, int, int);

  struct sqlite3_backup *(*backup_init)(struct sqlite3 *, const char *, struct sqlite3 *, const char *);
  int (*backup_step)(struct sqlite3_backup *, int);
  int (*backup_finish)(struct sqlite3_backup *);
  int (*backup_remaining)(struct sqlite3_backup *);
  int (*backup_pagecount)(struct sqlite3_backup *);

  unsigned char *(*serialize)(struct sqlite3 *, const char *, int64_t *, unsigned);
  int (*deserialize)(struct sqlite3 *, const char *, unsigned char *, int64_t, int64_t, unsigned);
};

/// SQLite's functions; null when the system has no such library, or too old a one.
const struct baton_sqlite *baton_sqlite_load(void);

/// Switches a setting of a database, or only asks for it (`on` is -1); returns SQLite's code.
int baton_sqlite_configure(struct sqlite3 *database, int setting, int on, int *is_on);

#endif
