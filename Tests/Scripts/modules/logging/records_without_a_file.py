import logging
from unittest.mock import patch

record = logging.LogRecord("app", logging.INFO, None, 1, "message", (), None)
print(record.filename, record.module)
for moment in (1_677_902_297_100_000_000, 1_677_903_920_999_998_503, 1_677_903_920_999_999_900):
    with patch("time.time_ns", return_value=moment):
        print(logging.makeLogRecord({}).msecs)
# expect: None Unknown module
# expect: 100.0
# expect: 999.0
# expect: 0.0
