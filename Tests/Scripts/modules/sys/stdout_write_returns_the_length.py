import sys
n = sys.stdout.write("héllo\n")  # expect: héllo
print(n)  # expect: 6
