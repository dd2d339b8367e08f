import os
import select

reader, writer = os.pipe()


class Shrinking:
    def fileno(self):
        files.pop()
        return writer


files = [Shrinking() for _ in range(10)]
ready = select.select([], files, [])[1]
print(len(ready), len(files))  # expect: 5 5
os.close(reader)
os.close(writer)
