import subprocess

print(subprocess.check_output("echo out; echo err >&2", shell=True, stderr=subprocess.STDOUT))
print(subprocess.run(["sh", "-c", "echo gone; echo err >&2"], stdout=subprocess.DEVNULL, stderr=-1).stderr)

# expect: b'out\nerr\n'
# expect: b'err\n'
