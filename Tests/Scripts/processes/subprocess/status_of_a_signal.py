import subprocess

done = subprocess.run(["sh", "-c", "kill -9 $$"])
print(done.returncode)  # expect: -9
try:
    done.check_returncode()
except subprocess.CalledProcessError as error:
    print(error)  # expect: Command '['sh', '-c', 'kill -9 $$']' died with <Signals.SIGKILL: 9>.
