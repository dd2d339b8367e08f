import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs(os.path.join("a", "b", "c"))
    with open("f.txt", "w") as file:
        file.write("hello")
    print(sorted(os.listdir()), os.path.isdir("a"), os.path.isfile("f.txt"), os.path.getsize("f.txt"))
    os.rename("f.txt", "g.txt")
    os.replace("g.txt", "a/h.txt")
    os.makedirs("a/b", exist_ok=True)
    print(os.listdir("a/b"), os.path.exists("f.txt"), os.stat("a/h.txt").st_size)
    os.remove("a/h.txt")
    os.removedirs("a/b/c")
    print(os.listdir("."), os.listdir(b"."))
    os.chdir("/")

# expect: ['a', 'f.txt'] True True 5
# expect: ['c'] False 5
# expect: [] []
