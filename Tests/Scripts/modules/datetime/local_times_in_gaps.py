"""A local time that a clock skips becomes one of the two moments beside the gap; folds are seen before 1970 as well."""
import os
import time
from datetime import datetime, timezone

os.environ["TZ"] = "Europe/Berlin"
time.tzset()
for fold in (0, 1):
    gap, double = datetime(2024, 3, 31, 2, 30, fold=fold), datetime(2024, 10, 27, 2, 30, fold=fold)
    print(gap.astimezone(timezone.utc), gap.timestamp(), double.astimezone(timezone.utc), double.timestamp())
    print(gap.astimezone(), double.astimezone())
for seconds in (-857259000, -857255400, 1729989000, 1729992600):
    local = datetime.fromtimestamp(seconds)
    print(local, local.fold, local.timestamp() == seconds)
# expect: 2024-03-31 01:30:00+00:00 1711848600.0 2024-10-27 00:30:00+00:00 1729989000.0
# expect: 2024-03-31 03:30:00+02:00 2024-10-27 02:30:00+02:00
# expect: 2024-03-31 00:30:00+00:00 1711845000.0 2024-10-27 01:30:00+00:00 1729992600.0
# expect: 2024-03-31 01:30:00+01:00 2024-10-27 02:30:00+01:00
# expect: 1942-11-02 02:30:00 0 True
# expect: 1942-11-02 02:30:00 1 True
# expect: 2024-10-27 02:30:00 0 True
# expect: 2024-10-27 02:30:00 1 True
