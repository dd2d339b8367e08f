import os
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as found:
    open(os.devnull, "rb", buffering=1).close()
    open(os.devnull, "r", buffering=1).close()
for one in found:
    print(one.category.__name__, one.message, one.filename == __file__)

# expect: RuntimeWarning line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used True
