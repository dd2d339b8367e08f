import os
import readline
import tempfile

readline.clear_history()
for line in ("one", "two", "three"):
    readline.add_history(line)
readline.replace_history_item(1, "zwei")
readline.remove_history_item(0)
print(readline.get_current_history_length(), readline.get_history_item(1), readline.get_history_item(9))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "history")
    readline.set_history_length(1)
    readline.write_history_file(path)
    readline.clear_history()
    readline.read_history_file(path)
    print([readline.get_history_item(n + 1) for n in range(readline.get_current_history_length())])
readline.set_completer(len)
print(readline.get_completer() is len, readline.get_line_buffer() == "")
# expect: 2 zwei None
# expect: ['three']
# expect: True True
