int b = System.in.read();
System.out.println(b);
Scanner sc = new Scanner(System.in);
System.out.println(sc.hasNextLine());
sc.nextLine()
System.out.println(System.in.available());
System.out.println(new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine());
