import faulthandler
import tempfile


def inner():
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file, all_threads=False)
        file.seek(0)
        return [line.split()[-1] for line in file.read().splitlines()[1:]]


print(inner(), faulthandler.is_enabled())
faulthandler.enable()
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
# expect: ['inner', '<module>'] False
# expect: True True False
