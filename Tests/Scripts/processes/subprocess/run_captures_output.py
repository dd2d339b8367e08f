import subprocess

done = subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True)
print(done.returncode, done.stdout, done.stderr)
print(subprocess.run(["echo", "text"], stdout=subprocess.PIPE, text=True))
print(subprocess.run("echo shell", shell=True, capture_output=True, encoding="utf-8").stdout.strip())

# expect: 3 b'out\n' b'err\n'
# expect: CompletedProcess(args=['echo', 'text'], returncode=0, stdout='text\n')
# expect: shell
