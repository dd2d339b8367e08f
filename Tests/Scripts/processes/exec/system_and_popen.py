import os

print(os.waitstatus_to_exitcode(os.system("exit 3")))  # expect: 3
with os.popen("echo one; echo two") as lines:
    print([line.strip() for line in lines])  # expect: ['one', 'two']
print(os.popen("exit 2").close(), os.popen("true").close())  # expect: 512 None
with os.popen("cat >/dev/null", "w") as sink:
    print(sink.write("text"))  # expect: 4
