import sqlite3
import warnings

connection = sqlite3.connect(":memory:")
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    connection.create_function("double", 1, lambda x: x * 2)
    connection.create_function("triple", 1, func=lambda x: x * 3)
    connection.set_trace_callback(trace_callback=None)
print(connection.execute("select double(2), triple(2)").fetchone())
for one in found:
    print(one.message)
for attempt in [
    lambda: connection(), lambda: connection(1), lambda: connection.cursor().executescript("select 1;\0"),
    lambda: setattr(connection, "isolation_level", "a\0"),
]:  # fmt: skip
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(error)
# expect: (4, 6)
# expect: Passing keyword arguments 'name', 'narg' and 'func' to _sqlite3.Connection.create_function() is deprecated. Parameters 'name', 'narg' and 'func' will become positional-only in Python 3.15.
# expect: Passing keyword argument 'trace_callback' to _sqlite3.Connection.set_trace_callback() is deprecated. Parameter 'trace_callback' will become positional-only in Python 3.15.
# expect: function takes exactly 1 argument (0 given)
# expect: argument 1 must be str, not int
# expect: embedded null character
# expect: embedded null character
