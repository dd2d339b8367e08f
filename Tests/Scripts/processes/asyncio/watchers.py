import asyncio
import warnings

warnings.simplefilter("error", DeprecationWarning)
for call in (asyncio.get_child_watcher, lambda: asyncio.set_child_watcher(None), asyncio.SafeChildWatcher):
    try:
        call()
    except DeprecationWarning as warning:
        print(warning)
warnings.simplefilter("ignore")
print(type(asyncio.get_child_watcher()).__name__, asyncio.get_child_watcher().is_active())

# expect: 'get_child_watcher' is deprecated as of Python 3.12 and will be removed in Python 3.14.
# expect: 'set_child_watcher' is deprecated as of Python 3.12 and will be removed in Python 3.14.
# expect: 'SafeChildWatcher' is deprecated as of Python 3.12 and will be removed in Python 3.14.
# expect: PidfdChildWatcher True
