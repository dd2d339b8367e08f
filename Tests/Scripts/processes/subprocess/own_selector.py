import selectors
import subprocess


class Selector(selectors.SelectSelector):
    selects = 0

    def select(self, timeout=None):
        Selector.selects += 1
        return super().select(timeout)


print(subprocess._PopenSelector is selectors.PollSelector)
subprocess._PopenSelector = Selector
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(process.communicate(b"text"), Selector.selects > 0)

# expect: True
# expect: (b'text', None) True
