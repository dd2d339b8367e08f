# Numbers and masks of the system's log.
import syslog

print(syslog.LOG_ERR, syslog.LOG_USER, syslog.LOG_LOCAL7, syslog.LOG_PID)  # expect: 3 8 184 1
print(syslog.LOG_MASK(syslog.LOG_ERR), syslog.LOG_UPTO(syslog.LOG_ERR))  # expect: 8 15
print(syslog.setlogmask(syslog.LOG_UPTO(syslog.LOG_CRIT)))  # expect: 255
syslog.openlog("name", syslog.LOG_PID, syslog.LOG_DAEMON)
print(syslog.syslog(syslog.LOG_DEBUG, "not written"))  # expect: None
print(syslog.setlogmask(0), syslog.setlogmask(0))  # expect: 7 7
syslog.closelog()
for arguments in (), (1, 2, 3):
    try:
        syslog.syslog(*arguments)
    except TypeError as error:
        print(error)
# expect: syslog.syslog requires 1 to 2 arguments
# expect: syslog.syslog requires 1 to 2 arguments
