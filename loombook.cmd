@echo off
rem Starts Loombook on Windows: finds a JDK 25, builds the program where it has to, runs it.
rem The script `loombook` beside this one says what the layouts and the variables are; here
rem LOOMBOOK_JAVA_HOME, LOOMBOOK_JAVA_OPTS, LOOMBOOK_HOME, LOOMBOOK_BUILD, LOOMBOOK_AOT and
rem LOOMBOOK_STORE count.
rem No delayed expansion: it would eat exclamation marks in arguments and paths.
setlocal EnableExtensions DisableDelayedExpansion

rem How a program was called may be read by others on the machine, also by what is judged; its
rem environment is its owner's alone. A script of this kind cannot take words out of any line without
rem harm to the others, so this holds for the usual one: grade serve --store "URL". Else name the
rem store in LOOMBOOK_STORE.
if not "%~1"=="grade" goto :called
if not "%~2"=="serve" goto :called
if not "%~3"=="--store" goto :called
if "%~4"=="" goto :called
if not "%~5"=="" goto :called
set "LOOMBOOK_STORE=%~4"
call "%~f0" grade serve
exit /b

:called
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "JDK="
set "SEEN="

if defined LOOMBOOK_JAVA_HOME (
    call :try "%LOOMBOOK_JAVA_HOME%"
    if not defined JDK goto :wrong_home
)
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try_java "%%~$PATH:J"
if not defined JDK call :try_all "%ProgramFiles%\Eclipse Adoptium" "jdk-2*"
if not defined JDK call :try_all "%ProgramFiles%\Java" "jdk-2*"
if not defined JDK call :try_all "%ProgramFiles%\Microsoft" "jdk-2*"
if not defined JDK call :try_all "%ProgramFiles%\Zulu" "zulu-2*"
if not defined JDK call :try_all "%ProgramFiles%\Amazon Corretto" "jdk2*"
if not defined JDK call :try_all "%ProgramFiles%\BellSoft" "LibericaJDK-2*"
if not defined JDK call :try_all "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "jdk-2*"
if not defined JDK call :try_all "%USERPROFILE%\.jdks" "*"
if not defined JDK call :try_scoop
if not defined JDK goto :no_jdk

set "AOT_KEY="
if not exist "%HERE%\src\main\" goto :bundle
if /i "%LOOMBOOK_BUILD%"=="no" goto :as_it_is
call :is_current
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 2
)
set "BUILD="
set /p BUILD=<"%HERE%\target\program\current"
set "APP=%HERE%\target\program\%BUILD%"
set "AOT_KEY=%BUILD%"
goto :run

:as_it_is
set "APP=%HERE%\target"
goto :run

:bundle
set "APP=%HERE%\program"

:run
if not exist "%APP%\loombook.jar" goto :no_program
rem Only caches that the build has made are used: a bundle starts without.
set "CACHE=%LOCALAPPDATA%\loombook\cache"
if defined LOOMBOOK_HOME set "CACHE=%LOOMBOOK_HOME%\cache"
rem What grading alone needs stands at the end, so that the start-up cache fits all the same.
set "GRADING="
if /i "%~1"=="grade" set "GRADING=;%APP%\grading\*"
set "AOT="
if /i "%LOOMBOOK_AOT%"=="no" set "AOT_KEY="
if defined AOT_KEY if exist "%CACHE%\aot\%AOT_KEY%\live.aot" set "AOT=%CACHE%\aot\%AOT_KEY%"
if defined AOT goto :run_with_caches
"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable "-Xlog:all=error,aot*=off,cds*=off:stderr" --enable-native-access=ALL-UNNAMED "-Dloombook.home=%HERE%" -cp "%APP%\loombook.jar;%APP%\lib\*%GRADING%" %LOOMBOOK_JAVA_OPTS% loombook.cli.Main %*
exit /b %ERRORLEVEL%

:run_with_caches
"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable "-Xlog:all=error,aot*=off,cds*=off:stderr" --enable-native-access=ALL-UNNAMED "-XX:AOTCache=%AOT%\live.aot" "-Dloombook.home=%HERE%" "-Dloombook.aot=%AOT%" -cp "%APP%\loombook.jar;%APP%\lib\*%GRADING%" %LOOMBOOK_JAVA_OPTS% loombook.cli.Main %*
exit /b %ERRORLEVEL%

rem ---------------------------------------------------------------- which JDK

rem Sets JDK if the folder is a JDK 25 or later, by its file `release`.
:try
if not exist "%~1\release" exit /b 1
if not exist "%~1\bin\javac.exe" exit /b 1
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
if not defined VERSION exit /b 1
set "MAJOR="
for /f "tokens=1 delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR exit /b 1
if %MAJOR% LSS 25 (
    set "SEEN=%~1 is Java %VERSION%"
    exit /b 1
)
set "JDK=%~1"
exit /b 0

rem From ...\bin\java.exe to its JDK.
:try_java
set "BIN=%~dp1"
call :try "%BIN:~0,-5%"
exit /b

:try_all
if not exist "%~1\" exit /b 1
for /d %%D in ("%~1\%~2") do if not defined JDK call :try "%%~fD"
exit /b

:try_scoop
if not exist "%USERPROFILE%\scoop\apps\" exit /b 1
for /d %%D in ("%USERPROFILE%\scoop\apps\*jdk*") do if not defined JDK call :try "%%~fD\current"
exit /b

rem ---------------------------------------------------------------- the build

rem 0 if no source is newer than the last build. PowerShell comes with every Windows since 7.
:is_current
if not exist "%HERE%\target\program\current" exit /b 1
set "LOOMBOOK_HERE=%HERE%"
powershell -NoProfile -NonInteractive -Command "$h = $env:LOOMBOOK_HERE; $s = (Get-Item -LiteralPath ($h + '\target\program\current')).LastWriteTimeUtc; $f = @(Get-Item -LiteralPath ($h + '\pom.xml')) + @(Get-ChildItem -LiteralPath ($h + '\src\main'), ($h + '\src\hidden') -Recurse -ErrorAction SilentlyContinue); if (@($f | Where-Object { $_.LastWriteTimeUtc -gt $s }).Count -gt 0) { exit 1 }"
exit /b

:build
set "MVN="
for %%M in (mvn.cmd mvn.bat) do if not defined MVN set "MVN=%%~$PATH:M"
if not defined MVN goto :no_maven
if not exist "%HERE%\target\program\" mkdir "%HERE%\target\program" >nul 2>nul
if not exist "%HERE%\target\program\" goto :not_writable
rem One build at a time; another start waits, and gives up after a while.
set "WAITED=0"
:lock
mkdir "%HERE%\target\program\lock" >nul 2>nul
if not errorlevel 1 goto :locked
if "%WAITED%"=="0" echo loombook: another start is building the program; waiting for it ... 1>&2
set /a WAITED+=1
if %WAITED% GTR 300 goto :stale_lock
ping -n 3 127.0.0.1 >nul
goto :lock
:locked
call :is_current
if not errorlevel 1 goto :built
if exist "%HERE%\target\lib\" (
    echo loombook: building the program: the sources have changed, about 15 seconds ... 1>&2
) else (
    echo loombook: building the program: a minute or two this first time ... 1>&2
)
set "NEW=%RANDOM%%RANDOM%"
set "LOG=%HERE%\target\loombook-build.log"
rem The stamp is older than the build: what is edited meanwhile is built the next time.
>"%HERE%\target\program\current.new" echo %NEW%
set "OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
set "PATH=%JDK%\bin;%PATH%"
call "%MVN%" -q -B -f "%HERE%\pom.xml" -Dstyle.color=never -Dmaven.test.skip=true package >"%LOG%" 2>&1 <nul
if errorlevel 1 goto :build_failed
set "JAVA_HOME=%OLD_JAVA_HOME%"
mkdir "%HERE%\target\program\%NEW%\lib"
copy /y "%HERE%\target\loombook*.jar" "%HERE%\target\program\%NEW%\" >nul
if errorlevel 1 goto :build_failed
copy /y "%HERE%\target\lib\*.jar" "%HERE%\target\program\%NEW%\lib\" >nul
if errorlevel 1 goto :build_failed
if exist "%HERE%\target\grading\" xcopy /e /i /q /y "%HERE%\target\grading" "%HERE%\target\program\%NEW%\grading" >nul
rem The programs before this one go; one that still runs cannot be renamed, and stays.
for /d %%D in ("%HERE%\target\program\*") do if /i not "%%~nxD"=="lock" if not "%%~nxD"=="%NEW%" ren "%%~fD" "%%~nxD.old" >nul 2>nul && rd /s /q "%%~fD.old" >nul 2>nul
move /y "%HERE%\target\program\current.new" "%HERE%\target\program\current" >nul
if errorlevel 1 goto :build_failed
if /i not "%LOOMBOOK_AOT%"=="no" call :train
:built
rd "%HERE%\target\program\lock" >nul 2>nul
exit /b 0

:train
set "CACHE=%LOCALAPPDATA%\loombook\cache"
if defined LOOMBOOK_HOME set "CACHE=%LOOMBOOK_HOME%\cache"
set "AOT=%CACHE%\aot\%NEW%"
mkdir "%AOT%" >nul 2>nul
if not exist "%AOT%\" exit /b 0
echo loombook: preparing quick starts, about 10 seconds ... 1>&2
set "APP=%HERE%\target\program\%NEW%"
"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable --enable-native-access=ALL-UNNAMED "-XX:AOTCacheOutput=%AOT%\live.aot" "-Dloombook.home=%HERE%" "-Dloombook.aot.train=%AOT%" -cp "%APP%\loombook.jar;%APP%\lib\*" loombook.cli.Main train --out "%AOT%" >"%AOT%\train.log" 2>&1 <nul
exit /b 0

rem ---------------------------------------------------------------- what can go wrong

:wrong_home
echo loombook: LOOMBOOK_JAVA_HOME is no JDK 25 or later: "%LOOMBOOK_JAVA_HOME%" 1>&2
echo   fix: point it at the folder that holds bin\javac.exe and release, or unset it 1>&2
exit /b 2

:no_jdk
echo loombook: Loombook needs a JDK 25 or later, and there is none in the usual places. 1>&2
if defined SEEN echo   Found, but of no use: "%SEEN%" 1>&2
echo   fix: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo        or set LOOMBOOK_JAVA_HOME to the folder of one that you have 1>&2
exit /b 2

:no_program
echo loombook: the program is not there: "%APP%\loombook.jar" 1>&2
echo   fix: unpack the bundle again 1>&2
exit /b 2

:no_maven
echo loombook: the first start builds the program and needs Maven ^(3.8 or later^) 1>&2
echo   fix: scoop install maven, or choco install maven, and open a new window 1>&2
exit /b 2

:not_writable
echo loombook: cannot write to "%HERE%\target" 1>&2
echo   fix: make that folder yours, or clone into one that is 1>&2
exit /b 2

:stale_lock
echo loombook: a build has run for 10 minutes, or was cut off 1>&2
echo   fix: remove the folder "%HERE%\target\program\lock", then start again 1>&2
exit /b 2

:build_failed
set "JAVA_HOME=%OLD_JAVA_HOME%"
del /q "%HERE%\target\program\current.new" >nul 2>nul
rd "%HERE%\target\program\lock" >nul 2>nul
echo loombook: the build failed. Its errors: 1>&2
findstr /c:"[ERROR]" "%LOG%" 1>&2
echo   fix: correct a source that is named above, or check the network and Maven's settings; then start again 1>&2
echo        the whole output: "%LOG%" 1>&2
exit /b 2
