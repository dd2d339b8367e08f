import subprocess

# A script survives writing into a closed pipe; the programs it starts must not.
print(subprocess.run(["sh", "-c", "yes | head -n 1"], capture_output=True, text=True, timeout=20))

# expect: CompletedProcess(args=['sh', '-c', 'yes | head -n 1'], returncode=0, stdout='y\n', stderr='')
