path = "/tmp/baton-test-forgotten.txt"
open(path, "w").write("not closed by hand")
print(open(path).read())
file = open(path, "w")
file.write("held back")
other = open(path)
print(other.read() in ("", "held back"))
file.flush()
print(open(path).read())
# expect: not closed by hand
# expect: True
# expect: held back
